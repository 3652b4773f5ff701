"""What can be asked of the catalogue, a file a subject. SQL stands here and in ``touching.py``, and nowhere else."""
