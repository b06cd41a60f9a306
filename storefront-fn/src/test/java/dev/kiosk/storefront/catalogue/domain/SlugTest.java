package dev.kiosk.storefront.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "White Hanging Heart T-Light Holder,white-hanging-heart-t-light-holder",
        "'  SET 7 BABUSHKA NESTING BOXES ',set-7-babushka-nesting-boxes",
        "Crème Brûlée Straße Øl,creme-brulee-strasse-ol",
        "Children's mug,childrens-mug",
        "红茶杯,红茶杯",
        "--?!--,''",
        "'3/4\" pipe & <script>',3-4-pipe-script",
    })
    void keepsWhatIsReadable(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
        assertThat(slug.isEmpty() || Slug.couldBe(slug)).isTrue();
    }

    @Test
    void isNeverLongAndNeverEndsInAHyphen() {
        assertThat(Slug.of("a".repeat(79) + " " + "b".repeat(50))).isEqualTo("a".repeat(79));
    }

    @Test
    void fallsBackToTheKeyAndThenToADigestWhereTheNameIsTaken() {
        assertThat(Slug.free("Mug", "M1", Set.of())).isEqualTo("mug");
        assertThat(Slug.free("Mug", "M1", Set.of("mug"))).isEqualTo("mug-m1");
        assertThat(Slug.free("Mug", "M1", Set.of("mug", "mug-m1"))).matches("mug-[0-9a-f-]{36}");
        assertThat(Slug.free("?!", "M1", Set.of())).isEqualTo("m1");
        assertThat(Slug.free("?!", "?", Set.of())).matches("product-[0-9a-f-]{36}");
    }

    @Test
    void doesNotLookForWhatNoSlugCanBe() {
        assertThat(Slug.couldBe("mug\u0000")).isFalse();
        assertThat(Slug.couldBe("")).isFalse();
        assertThat(Slug.couldBe("a".repeat(301))).isFalse();
    }
}
