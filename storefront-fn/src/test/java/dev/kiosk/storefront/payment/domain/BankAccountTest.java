package dev.kiosk.storefront.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTest {

    @ParameterizedTest
    @ValueSource(strings = {"GB33BUKB20201555555555", "DE89 3704 0044 0532 0130 00", "fr1420041010050500013m02606"})
    void hasAnIban(String iban) {
        assertThat(new BankAccount("Shop", iban, "").iban()).doesNotContain(" ").isUpperCase();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Shop, GB34BUKB20201555555555, '',      iban
            Shop, DE89370400440532013001, '',      iban
            Shop, '',                     '',      iban
            Shop, GB33<b>,                '',      iban
            '',   GB33BUKB20201555555555, '',      holder
            Shop, GB33BUKB20201555555555, BUKBGB2, bic
            """)
    void isNoneWhereMoneyWouldGoAstray(String holder, String iban, String bic, String wrong) {
        assertThatThrownBy(() -> new BankAccount(holder, iban, bic)).hasMessageStartingWith(wrong);
    }

    @Test
    void isPrintedInGroupsOfFour() {
        assertThat(new BankAccount("Shop", "GB33BUKB20201555555555", "BUKBGB22").printedIban())
                .isEqualTo("GB33 BUKB 2020 1555 5555 55");
    }
}
