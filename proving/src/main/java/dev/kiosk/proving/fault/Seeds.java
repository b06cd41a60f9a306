package dev.kiosk.proving.fault;

import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

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

    /**
     * One of several, each with so many of a hundred chances.
     *
     * @param otherwise when the chances do not add up to a hundred
     */
    public static <T> T draw(SplittableRandom random, T[] all, ToIntFunction<T> percent, T otherwise) {
        int drawn = random.nextInt(100);
        for (T one : all) {
            drawn -= percent.applyAsInt(one);
            if (drawn < 0) {
                return one;
            }
        }
        return otherwise;
    }
}
