package dev.kiosk.storefront.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.Sha256;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInCodeTest {

    private static final SignInCode CODE = new SignInCode("WDJBMJHT");

    @ParameterizedTest
    @ValueSource(
            strings = {"WDJB-MJHT", "wdjbmjht", " WDJB MJHT ", "W D J B – M J H T", "ｗｄｊｂ－ｍｊｈｔ", "WDJB\u200b-MJHT"})
    void isReadAsPeopleTypeAndPasteIt(String typed) {
        assertThat(SignInCode.parse(typed))
                .hasValueSatisfying(code -> assertThat(code.is(CODE)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WDJB-MJH", "WDJB-MJHTT", "ADJB-MJHT", "WDJB-MJH1", "<script>", "WDJB-MJHT;--"})
    void isNothingElse(String typed) {
        assertThat(SignInCode.parse(typed)).isEmpty();
    }

    @Test
    void isWrittenSoThatItIsReadAgain() {
        assertThat(SignInCode.parse(CODE.written())).contains(CODE);
        assertThat(CODE.written()).isEqualTo("WDJB-MJHT");
    }

    @Test
    void isAnotherOneForOtherBytes() {
        Set<SignInCode> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(SignInCode.of(Sha256.of(new byte[] {(byte) i, (byte) (i >> 8)})));
        }
        assertThat(codes)
                .hasSize(10_000)
                .allMatch(code -> SignInCode.parse(code.written()).isPresent());
        assertThat(CODE.is(new SignInCode("WDJBMJHX"))).isFalse();
    }

    @Test
    void isInNoLog() {
        assertThat(CODE.toString()).doesNotContain("WDJB");
    }

    @Test
    void anAddressIsProvedInOneFormOnly() {
        assertThat(ProvedAddress.of(" Ada@EXAMPLE.org ")).isEqualTo("ada@example.org");
        assertThat(ProvedAddress.of("mi\u212ae@example.org")).isEqualTo("mike@example.org");
        assertThat(ProvedAddress.of("straße@example.org")).isEqualTo("straße@example.org");
        assertThat(ProvedAddress.of("m\u0130ke@example.org")).isNotEqualTo("mike@example.org");
    }
}
