"""Prints what the peers are made of. Importing it all also reads it from the disk before anything is timed."""
import importlib
import platform

print("Python", platform.python_version(), end="")
for name in ("numpy", "scipy", "sklearn", "skimage", "cv2", "torch", "torchvision"):
    print(",", name, importlib.import_module(name).__version__, end="")
print()
