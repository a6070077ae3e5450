"""The servers that are measured, behind one interface: the product, and the references it is held against."""
