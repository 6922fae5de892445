"""A theme's name in, a `CompiledTheme` out: from the wheel, from the cache, or compiled now."""

from speech2slides.theme.load import load_template, load_theme

__all__ = ["load_template", "load_theme"]
