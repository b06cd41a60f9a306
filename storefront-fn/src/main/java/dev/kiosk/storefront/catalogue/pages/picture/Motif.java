package dev.kiosk.storefront.catalogue.pages.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a picture shows, told from a product's name: its last word that we can draw, as English names things. */
public enum Motif {
    APRON("apron"),
    BAG("bag tote shopper backpack bags purse"),
    BOOK("notebook book journal diary stationery sketchbook"),
    BOTTLE("bottle flask water-bottle decanter"),
    BOWL("bowl dish ceramics basin"),
    BOX("box tin case chest basket trinket set tray"),
    BUNTING("bunting garland flag streamer"),
    CALENDAR("calendar planner poster print"),
    CANDLE("candle pillar beeswax candles wax"),
    CANDLESTICK("candlestick candle-stick"),
    CLOCK("clock alarm watch timer"),
    COSY("cosy hat beanie bauble bell"),
    CUSHION("cushion pillow cover textiles cushion-cover"),
    DESK_LAMP("lamp lamps desk-lamp clip-lamp spotlight"),
    DINNER_CANDLE("dinner-candle taper tapers"),
    ENVELOPE("letter letters envelope card cards letter-set wrap postcard"),
    FRAME("frame picture mirror sign photo blackboard"),
    GLOVE("glove mitten oven-glove gloves"),
    HEART("heart hearts love valentine"),
    INK("ink jar jam honey pot bottled-ink"),
    LANTERN("lantern storm-lantern"),
    MOON_LAMP("moon-lamp globe ball balloon moon"),
    MUG("mug cup teacup beaker espresso-cup coffee"),
    PARCEL(""),
    PEN("pen fountain-pen biro quill"),
    PENCIL("pencil pencils crayon brush"),
    PLATE("plate platter saucer coaster cake-stand stand"),
    STAR("star stars snowflake christmas decoration"),
    STRING_LIGHTS("string-lights fairy-lights lights"),
    TEALIGHT("tealight t-light light holder votive tea-light"),
    TEAPOT("teapot tea-pot kettle coffee-pot"),
    TEA_TIN("tea assam darjeeling grey sencha jasmine souchong lapsang rooibos peppermint sampler flush pearl"),
    THROW("throw blanket towel tea-towel scarf rug throws napkin tablecloth"),
    TUMBLER("tumbler fig-candle cedar-candle glass scented-candle"),
    UMBRELLA("umbrella parasol"),
    VASE("vase jug flower flowers plant bouquet rose tulip pitcher");

    private static final Map<String, Motif> BY_WORD = Arrays.stream(values())
            .flatMap(motif -> Arrays.stream(motif.words.split(" ")).map(word -> Map.entry(word, motif)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String words;

    Motif(String words) {
        this.words = words;
    }

    /** The template that draws it. */
    String template() {
        return "pictures/" + name().toLowerCase(Locale.ROOT);
    }

    static Motif of(String slug) {
        List<String> words = List.of(slug.split("-"));
        return IntStream.iterate(words.size() - 1, i -> i >= 0, i -> i - 1)
                .boxed()
                .flatMap(i -> phrases(words, i))
                .map(Motif::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(PARCEL);
    }

    /** The word with the one before it, then the word alone. */
    private static Stream<String> phrases(List<String> words, int i) {
        Stream<String> alone = Stream.of(words.get(i));
        return i == 0 ? alone : Stream.concat(Stream.of(words.get(i - 1) + "-" + words.get(i)), alone);
    }

    private static Optional<Motif> known(String word) {
        return Stream.<Function<String, String>>of(Function.identity(), Motif::singular)
                .map(form -> BY_WORD.get(form.apply(word)))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
