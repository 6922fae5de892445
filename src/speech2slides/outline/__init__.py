"""A `Document` in, its outline out as text, JSON or Markdown; and the JSON, perhaps corrected, back in."""

from speech2slides.outline.show import outline_json, outline_markdown, outline_text

__all__ = ["outline_json", "outline_markdown", "outline_text"]
