package dev.kiosk.proving.shop;

import java.net.URI;

/** Where the faces of a platform are. */
public record Addresses(URI storefront, URI catalogue, URI orders, URI inventory) {}
