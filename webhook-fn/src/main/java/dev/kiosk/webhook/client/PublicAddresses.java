package dev.kiosk.webhook.client;

import java.net.InetAddress;
import java.util.List;

/** Addresses of the internet: none of a machine, a house, a cluster or a cloud's own services. IANA's special-purpose registries. */
final class PublicAddresses {

    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10), // carriers, and what clouds keep for themselves
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16), // metadata of clouds among them
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3), // multicast, reserved, broadcast
            Block.of("64:ff9b::", 96), // other networks' addresses inside: NAT64, Teredo, 6to4
            Block.of("64:ff9b:1::", 48),
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16),
            Block.of("3fff::", 20),
            Block.of("5f00::", 16));

    private static final Block IPV6_UNICAST = Block.of("2000::", 3);

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return SPECIAL.stream().noneMatch(block -> block.contains(bytes))
                && (bytes.length == 4 || IPV6_UNICAST.contains(bytes));
    }

    private static final class Block {

        private final byte[] prefix;
        private final int bits;

        private Block(byte[] prefix, int bits) {
            this.prefix = prefix;
            this.bits = bits;
        }

        static Block of(String address, int bits) {
            return new Block(InetAddress.ofLiteral(address).getAddress(), bits);
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
