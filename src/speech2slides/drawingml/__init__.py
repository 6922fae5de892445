"""The parts of a presentation in, what they say out: elements, colours, what placeholders inherit; one reader for templates and pictures."""
