package dev.kiosk.proving.shop;

import java.net.URI;

/**
 * Where the faces of a shop are.
 *
 * @param catalogue the storefront's inner face
 */
public record Addresses(URI storefront, URI catalogue, URI orders, URI inventory) {}
