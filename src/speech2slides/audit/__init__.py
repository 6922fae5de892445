"""The finished bytes and the speech in, findings and the speech read back out; shares no code with the writer."""

from speech2slides.audit.promises import audit_deck, spoken
from speech2slides.audit.read import read_deck

__all__ = ["audit_deck", "read_deck", "spoken"]
