package dev.kiosk.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberTest {

    private static final UUID ID = UUID.fromString("0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11");
    private static final String ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

    @Test
    void followsFromTheIdForEver() {
        assertThat(OrderNumber.of(ID)).hasToString("PJH6G-NXQGA");
        assertThat(OrderNumber.of(ID).toString()).matches("[" + ALPHABET + "]{5}-[" + ALPHABET + "]{5}");
    }

    @Test
    void tellsNothingOfTheNextOrder() {
        UUID next = UUID.fromString("0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a12");

        String one = OrderNumber.of(ID).characters();
        String other = OrderNumber.of(next).characters();

        long same = IntStream.range(0, 10)
                .filter(i -> one.charAt(i) == other.charAt(i))
                .count();
        assertThat(same).isLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "#%s", "\u200b%s\u00a0"})
    void isReadHoweverItIsTyped(String form) {
        OrderNumber number = OrderNumber.of(ID);

        assertThat(OrderNumber.read(form.formatted(number))).contains(number);
        assertThat(OrderNumber.read(form.formatted(number).toLowerCase(Locale.ROOT)))
                .contains(number);
        assertThat(OrderNumber.read(form.formatted(number).replace('-', '–'))).contains(number);
        assertThat(OrderNumber.read(form.formatted(number.characters()))).contains(number);
        assertThat(OrderNumber.read(form.formatted(fullWidth(number.characters()))))
                .contains(number);
    }

    @Test
    void noticesEveryWrongCharacterAndEverySwap() {
        Random random = new Random(17);
        for (int n = 0; n < 50; n++) {
            String number = OrderNumber.of(new UUID(random.nextLong(), random.nextLong()))
                    .characters();
            for (int i = 0; i < number.length(); i++) {
                for (int wrong = 0; wrong < ALPHABET.length(); wrong++) {
                    String mistyped = number.substring(0, i) + ALPHABET.charAt(wrong) + number.substring(i + 1);
                    assertThat(OrderNumber.read(mistyped).isPresent()).isEqualTo(mistyped.equals(number));
                }
                for (int j = i + 1; j < number.length(); j++) {
                    StringBuilder swapped = new StringBuilder(number);
                    swapped.setCharAt(i, number.charAt(j));
                    swapped.setCharAt(j, number.charAt(i));
                    assertThat(OrderNumber.read(swapped.toString()).isPresent())
                            .isEqualTo(swapped.toString().equals(number));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "KIOSK", "0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11", "ada@example.org", "33333-3333O"})
    void isNothingElse(String text) {
        assertThat(OrderNumber.read(text)).isEmpty();
        assertThatThrownBy(() -> new OrderNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String fullWidth(String text) {
        return text.chars()
                .mapToObj(character -> Character.toString(character + 0xFEE0))
                .collect(Collectors.joining());
    }
}
