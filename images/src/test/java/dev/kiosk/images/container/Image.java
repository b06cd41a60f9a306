package dev.kiosk.images.container;

import org.testcontainers.utility.DockerImageName;

/** Names of images as `make images` gives them. */
final class Image {

    private Image() {}

    static DockerImageName of(String name) {
        return DockerImageName.parse(
                System.getProperty("image.prefix") + "/" + name + ":" + System.getProperty("image.tag"));
    }
}
