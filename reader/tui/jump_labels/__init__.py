"""Labels to type, which jump to what they stand on."""
