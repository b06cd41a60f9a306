package dev.kiosk.storefront.address.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFormatTest {

    @ParameterizedTest
    @ValueSource(strings = {"HK", "AE", "QA", "PA", "IE"})
    void needsNoPostcodeWhereThereIsNoneOrFewHaveOne(String country) {
        assertThat(AddressFormats.of(country).needs(AddressPart.POSTCODE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HK", "AE", "QA", "PA"})
    void hasNoPostcodeWhereThereIsNone(String country) {
        assertThat(AddressFormats.of(country).has(AddressPart.POSTCODE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "CA", "AU", "BR", "CN", "IN", "IT", "JP", "MX", "ES", "AE", "HK"})
    void needsARegionWhereAddressesDo(String country) {
        assertThat(AddressFormats.of(country).needs(AddressPart.REGION)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            US, California,       94103,      CA, 94103
            US, ca,               94103-1234, CA, 94103-1234
            US, '',               10001,      NY, 10001
            CA, Québec,           h3z2y7,     QC, H3Z 2Y7
            CA, quebec,           H3Z 2Y7,    QC, H3Z 2Y7
            IT, '',               00144,      RM, 00144
            ES, '',               28039,      M,  28039
            JP, Tokyo,            1540023,    13, 154-0023
            JP, 東京都,            154-0023,   13, 154-0023
            IE, Dublin,           '',         D,  ''
            AE, Dubai,            '',         DU, ''
            GB, '',               sw1y4jh,    '', SW1Y 4JH
            PL, '',               00950,      '', 00-950
            DE, '',               D-10115,    '', 10115
            NL, '',               1012 ab,    '', 1012 AB
            """)
    void isKeptInOneForm(String country, String region, String postcode, String code, String kept) {
        AddressFormat.Checked checked = check(country, region, postcode);

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.address().region()).isEqualTo(code);
        assertThat(checked.address().postcode()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            US, XX,    94103, REGION,   is no state of US
            US, '',    '',    POSTCODE, is missing
            US, CA,    10001, POSTCODE, 'is none of California, US'
            US, CA,    941,   POSTCODE, 'is no postcode of US, such as 95014'
            AE, '',    '',    REGION,   is missing
            HK, '',    '',    REGION,   is missing
            DE, '',    ABCDE, POSTCODE, 'is no postcode of DE, such as 26133'
            GB, '',    '',    POSTCODE, is missing
            """)
    void saysWhatIsWrong(String country, String region, String postcode, AddressPart part, String message) {
        assertThat(check(country, region, postcode).faults()).contains(new Fault(part, message));
    }

    @Test
    void asksForTheFieldsInTheOrderOfTheCountry() {
        assertThat(AddressFormats.of("US").rows())
                .endsWith(List.of(AddressPart.CITY, AddressPart.REGION, AddressPart.POSTCODE));
        assertThat(AddressFormats.of("DE").rows()).endsWith(List.of(AddressPart.POSTCODE, AddressPart.CITY));
    }

    /** Examples of the metadata are right by its own rules, in every country that the shop knows. */
    @ParameterizedTest
    @MethodSource("countries")
    void takesItsOwnExample(String country) {
        AddressFormat format = AddressFormats.of(country);
        assertThat(check(country, "", format.example()).faults())
                .noneMatch(fault ->
                        fault.part() == AddressPart.POSTCODE && !fault.message().equals("is missing"));
        assertThat(new Envelope("Ada", "", new Address("1", "", "City", "", "", country)).lines(Locale.UK))
                .isNotEmpty()
                .noneMatch(String::isBlank);
    }

    static Stream<String> countries() {
        return Stream.of(Locale.getISOCountries());
    }

    private static AddressFormat.Checked check(String country, String region, String postcode) {
        return AddressFormats.of(country).check(new Address("1 Street", "", "City", region, postcode, country));
    }
}
