"""What the program writes: names, whole files, the register."""
