"""Our own templates in, the function that makes parts of them out."""

import os
from collections.abc import Callable, Mapping

from speech2slides.errors import ThemeError
from speech2slides.theme.locate import themes_folder


def renderer() -> Callable[[str, Mapping[str, object]], bytes]:
    """Return what renders a part from the name of a template of `base` and its values; each template is read once.

    A theme folder, which may be a stranger's, brings values only, never a template. Raises `ThemeError` when one does not render.
    """
    import jinja2
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(os.path.join(themes_folder(), "base", "templates")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def render(template: str, values: Mapping[str, object]) -> bytes:
        try:
            return environment.get_template(template).render(values).strip().encode()
        except jinja2.TemplateError as error:
            raise ThemeError("theme.template", path=template, reason=str(error)) from error

    return render
