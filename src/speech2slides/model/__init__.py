"""The frozen values that flow between the stages; no behaviour beyond facts that follow from the fields."""
