package dev.kiosk.proving.replay;

import dev.kiosk.proving.retail.Invoice.Sale;
import dev.kiosk.proving.shop.Checkout.Address;
import dev.kiosk.proving.shop.Checkout.Customer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Invents the people behind the data's customer numbers; every guest is somebody else. */
final class Buyers {

    /** One of each country that the data names and that has postcodes. */
    private static final Map<String, String> POSTCODES = Arrays.stream(("AT=1010,AU=2060,BE=4000,BH=317,BM=FL 07,"
                            + "BR=40301-110,CA=H3Z 2Y7,CH=2544,CY=2008,CZ=100 00,DE=26133,DK=8660,ES=28039,FI=00550,FR=33380,"
                            + "GB=AB10 1AB,GG=GY1 1AA,GR=151 24,IE=A65 F4E2,IL=9614303,IS=320,IT=00144,JE=JE1 1AA,"
                            + "JP=154-0023,KR=03051,LB=2038 3054,LT=04340,MT=NXR 01,NG=930283,NL=1234 AB,NO=0025,PL=00-950,"
                            + "PT=2725-079,SA=11564,SE=11455,SG=546080,TH=10150,US=95014,ZA=0083")
                    .split(",", -1))
            .map(one -> one.split("=", -1))
            .collect(Collectors.toMap(one -> one[0], one -> one[1]));

    /** Where no postcode tells it. */
    private static final Map<String, String> REGIONS = Map.of("AE", "Dubai", "HK", "Kowloon");

    private Buyers() {}

    static Customer customer(Sale sale) {
        String number = sale.customer();
        return number == null ? person("Guest", sale.invoiceNo()) : person("Customer", number);
    }

    static Address address(Sale sale) {
        String country = Countries.code(sale.country());
        return new Address(
                "1 High Street",
                "Anytown",
                REGIONS.getOrDefault(country, ""),
                POSTCODES.getOrDefault(country, ""),
                country);
    }

    private static Customer person(String kind, String number) {
        String mailbox = (kind + "-" + number.replaceAll("[^A-Za-z0-9]", "-")).toLowerCase(Locale.ROOT);
        return new Customer(kind + " " + number, mailbox + "@example.com");
    }
}
