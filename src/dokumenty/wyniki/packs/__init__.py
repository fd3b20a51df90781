"""Packs of attachments on disk: the manifest, the folder, the ZIP, and the proof of what was received."""
