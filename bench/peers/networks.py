"""Networks of torchvision with weights from a safetensors file, and images for them, as all peers use them."""
import csv
import json
import pathlib
import struct

import numpy as np
import PIL.Image
import torch
import torchvision
from torchvision import transforms

SIZES = {"inception-v3": 299, "squeezenet": 224}


def tensors(file):
    """The tensors of a safetensors file."""
    data = pathlib.Path(file).read_bytes()
    start = 8 + struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    return {
        name: torch.frombuffer(
            bytearray(data[start + entry["data_offsets"][0] : start + entry["data_offsets"][1]]), dtype=torch.float32
        ).reshape(entry["shape"])
        for name, entry in header.items()
    }


def network(name, weights, classes):
    """A network with a fresh head of so many classes; 0 for none. What the file lacks starts at random."""
    torch.manual_seed(0)
    if name == "inception-v3":
        net = torchvision.models.inception_v3(weights=None, aux_logits=False, init_weights=False)
        net.fc = torch.nn.Linear(2048, classes) if classes else torch.nn.Identity()
    else:
        net = torchvision.models.squeezenet1_1(weights=None)
        net.classifier = torch.nn.Sequential(
            torch.nn.AdaptiveAvgPool2d(1), torch.nn.Flatten(), torch.nn.Linear(512, classes)
        )
    net.load_state_dict(tensors(weights) if weights else {}, strict=False)
    return net


def normalise(name):
    if name == "inception-v3":
        return transforms.Normalize([0.5] * 3, [0.5] * 3)
    return transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])


def augment():
    """Flips, one image in two turned and cut, contrast and brightness: the changes that MedAL makes."""
    turned = transforms.RandomAffine(
        15, scale=(1, 1.054), interpolation=transforms.InterpolationMode.BICUBIC
    )
    return transforms.Compose(
        [
            transforms.RandomHorizontalFlip(),
            transforms.RandomVerticalFlip(),
            transforms.RandomApply([turned], 0.5),
            transforms.ColorJitter(brightness=0.05, contrast=0.1),
        ]
    )


def labelled_files(folder):
    """Files of a folder with labels.csv, sorted, and the number of each one's class."""
    folder = pathlib.Path(folder)
    with open(folder / "labels.csv", encoding="utf-8", newline="") as lines:
        rows = sorted((row["path"], row["label"]) for row in csv.DictReader(lines))
    names = sorted({label for _, label in rows})
    return [folder / path for path, _ in rows], np.array([names.index(label) for _, label in rows])


def read(file, size):
    return PIL.Image.open(file).convert("RGB").resize((size, size), PIL.Image.BILINEAR)


class Images(torch.utils.data.Dataset):
    """Images, decoded each time or, where they are pictures already, taken from memory; (tensor, class)."""

    def __init__(self, images, classes, name, augmented):
        self.images, self.classes, self.size = images, classes, SIZES[name]
        change = [augment()] if augmented else []
        self.transform = transforms.Compose([*change, transforms.ToTensor(), normalise(name)])

    def __len__(self):
        return len(self.images)

    def __getitem__(self, i):
        image = self.images[i]
        if isinstance(image, pathlib.Path):
            image = read(image, self.size)
        return self.transform(image), self.classes[i]


def batches(images, batch, workers, shuffle=False):
    return torch.utils.data.DataLoader(images, batch, shuffle=shuffle, num_workers=workers)


def forward(net, x, bfloat16):
    """What a network gives, in 32 bits; convolutions in bfloat16 if asked for."""
    with torch.autocast("cpu", torch.bfloat16, enabled=bfloat16):
        return net(x.to(memory_format=torch.channels_last)).float()


def train_epoch(net, optimizer, loader, bfloat16=False):
    net.train()
    for x, y in loader:
        optimizer.zero_grad(set_to_none=True)
        loss = torch.nn.functional.cross_entropy(forward(net, x, bfloat16), y)
        loss.backward()
        optimizer.step()


def outputs(net, loader, bfloat16=False):
    """What the network gives for all images of a loader, in evaluation mode."""
    net.eval()
    with torch.inference_mode():
        return torch.cat([forward(net, x, bfloat16) for x, _ in loader])
