package dev.kiosk.proving.fault;

/** Seeds for parts of a run, each independent of how the others go. */
public final class Seeds {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    public static long of(long seed, String part) {
        long mixed = seed;
        for (int i = 0; i < part.length(); i++) {
            mixed = of(mixed, part.charAt(i));
        }
        return mixed;
    }

    /** The finaliser of MurmurHash3, which spreads neighbours far apart. */
    public static long of(long seed, long n) {
        long mixed = seed * ODD + n;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
