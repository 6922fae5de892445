"""The name of one of our own templates and its values in, the bytes of a part out."""

import os
from collections.abc import Mapping

from speech2slides.errors import ThemeError
from speech2slides.theme.locate import themes_folder


def rendered(template: str, values: Mapping[str, object]) -> bytes:
    """Render a part from a template of `base`; a theme folder, which may be a stranger's, brings values only, never a template.

    Raises `ThemeError` when it does not render.
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
    try:
        return environment.get_template(template).render(values).strip().encode()
    except jinja2.TemplateError as error:
        raise ThemeError("theme.template", path=template, reason=str(error)) from error
