package dev.kiosk.storefront.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.catalogue.domain.Words.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salt/Pepper mill|salt pepper mill|saltpepper",
                "T-light holder|t light holder|tlight",
                "No.5 tea|no 5 tea|no5",
                "children's mug|children s mug|childrens",
                "MUG-RED.01_b|mug red 01 b|mugred01b",
                "Tea,cups;pots|tea cups pots|teacupspots",
                "85123A|85123a|''",
                "Crème brûlée|creme brulee|''",
                "Ærø straße|aero strasse|''",
                "ＦＵＬＬ　ｗｉｄｔｈ|full width|''",
                "Чёрный чай|черный чай|''",
                "Τσάι|τσαι|''",
                "चाय की प्याली|चाय की प्याली|''",
                "कंप्यूटर|कंप्यूटर|''",
                "شَاي|شاي|''"
            })
    void splitsAtWhateverIsNoLetterAndNoDigit(String text, String words, String joined) {
        List<Term> terms = Words.terms(text);

        assertThat(terms.stream().flatMap(term -> term.parts().stream())).containsExactly(words.split(" "));
        assertThat(terms.getFirst().joined()).isEqualTo(joined);
    }

    @Test
    void pairsCharactersWhereThereAreNoBlanks() {
        assertThat(Words.index("手工陶瓷茶壶")).isEqualTo("手工 工陶 陶瓷 瓷茶 茶壶 手 工 陶 瓷 茶 壶");
        assertThat(Words.terms("茶壶")).containsExactly(new Term(List.of("茶壶"), ""));
        assertThat(Words.terms("茶")).containsExactly(new Term(List.of("茶"), ""));
        assertThat(Words.terms("ｷﾞﾌﾄ カード").stream().flatMap(term -> term.parts().stream()))
                .containsExactly("ギフ", "フト", "カー", "ード");
        assertThat(Words.terms("ชา").getFirst().parts()).containsExactly("ชา");
    }

    @Test
    void cutsAWordWhereItsScriptChanges() {
        assertThat(Words.terms("iPhone手机壳15")).containsExactly(new Term(List.of("iphone", "手机", "机壳", "15"), ""));
    }

    @Test
    void isFoundByWordsAndByWhatTheyMakeTogether() {
        assertThat(Words.index("Salt/Pepper mill")).isEqualTo("salt pepper mill saltpepper");
        assertThat(Words.index(" - ")).isEmpty();
    }

    @Test
    void correctsToWordsOnly() {
        assertThat(Words.vocabulary("Salt/Pepper mill 500ml 茶壶 of"))
                .containsExactly("salt", "pepper", "saltpepper", "mill");
    }
}
