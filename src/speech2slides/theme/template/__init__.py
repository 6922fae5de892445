"""A company's .pptx or .potx in, a `CompiledTheme` out that keeps its masters, layouts, fonts, colours and logos as they are."""
