"""What `medal run --mode finetune --initial-size pool --max-epochs 1` does, by torchvision's inception_v3.

One epoch of training on the images of a folder with labels.csv, without the first TEST of them, changed at
random; then the accuracy on the same images as they are, and on the test images.
"""
import argparse

import torch

import networks


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--weights")
    parser.add_argument("--test", type=int, default=32)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bfloat16", action="store_true")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    name = "inception-v3"
    net = networks.network(name, args.weights, 2).to(memory_format=torch.channels_last)
    optimizer = torch.optim.Adam(net.parameters(), 2e-4)
    files, classes = networks.labelled_files(args.data)

    def loader(part, augmented):
        images = networks.Images(files[part], classes[part], name, augmented)
        return networks.batches(images, args.batch, args.workers, shuffle=augmented)

    train, test = slice(args.test, None), slice(args.test)
    networks.train_epoch(net, optimizer, loader(train, True), args.bfloat16)
    for title, part in (("training", train), ("test", test)):
        predicted = networks.outputs(net, loader(part, False), args.bfloat16).argmax(1).numpy()
        print(f"{title} accuracy {(predicted == classes[part]).mean():.3f} of {len(predicted)}")


if __name__ == "__main__":
    main()
