package dev.kiosk.proving.bench;

import dev.kiosk.proving.shop.Goods.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A large catalogue that is made up, the same in every run, and what people search in it, typing errors included. */
final class Assortment {

    private static final List<String> LOOKS =
            List.of(("red blue green striped antique vintage wooden ceramic enamel folding small large "
                            + "retro painted woven glazed hanging scented quilted embroidered")
                    .split(" ", -1));
    private static final List<String> KINDS =
            List.of(("teapot lantern cushion jug clock doormat candle basket bowl umbrella apron kettle "
                            + "mirror frame bunting notebook blanket tray bottle lunchbox vase chair stool shelf "
                            + "postcard")
                    .split(" ", -1));
    private static final List<String> MOTIFS =
            List.of(("polkadot strawberry woodland paisley union spaceboy dolly rose skull circus alphabet "
                            + "owl apple heart star daisy robin whale cactus bicycle")
                    .split(" ", -1));
    private static final int QUERIES = 500;
    private static final int EVERY_WHICH_IS_MISTYPED = 5;

    private Assortment() {}

    static List<Product> of(int count) {
        SplittableRandom random = new SplittableRandom(count);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String sku = "BENCH-SEARCH-%06d".formatted(i);
                    String name = String.join(
                            " ", pick(LOOKS, random), pick(KINDS, random), pick(MOTIFS, random), Integer.toString(i));
                    return Product.of(sku, name, 100 + random.nextInt(9_900));
                })
                .toList();
    }

    /** Paths of the public interface. */
    static List<String> searches() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            String kind = pick(KINDS, random);
            String word = i % EVERY_WHICH_IS_MISTYPED == 0 ? mistyped(kind) : kind;
            String text = Stream.of(pick(LOOKS, random), word, pick(MOTIFS, random))
                    .limit(1 + random.nextInt(3))
                    .reduce((one, other) -> one + "%20" + other)
                    .orElse(word);
            paths.add("/api/products?limit=24&q=" + (text.contains(word) ? text : text + "%20" + word));
        }
        return paths;
    }

    /** A letter too few. */
    private static String mistyped(String word) {
        return word.substring(0, 2) + word.substring(3);
    }

    private static String pick(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
