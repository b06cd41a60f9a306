package dev.kiosk.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, '203.0.113.7', cb007107",
        "10.0.0.1, '1.1.1.1, 203.0.113.7, 10.0.0.3, 127.0.0.1', cb007107",
        "10.0.0.1, '203.0.113.7, unknown, 100.64.0.9', cb007107",
        "10.0.0.1, '2001:db8:1:2:3:4:5:6', 20010db800010002",
        "10.0.0.1, '2001:db8:1:2:ffff::1, fd00::1, fe80::1, ::1', 20010db800010002",
        "10.0.0.1, '::ffff:203.0.113.7', cb007107",
        "203.0.113.9, '1.1.1.1', cb007109",
        "10.0.0.1, '', ''",
        "10.0.0.1, '192.168.1.1, 172.16.0.1, 169.254.1.1, 224.0.0.1, 0.0.0.0', ''",
        "10.0.0.1, 'localhost, evil.example, , 1.1.1.1:443x, g::1', ''",
    })
    void isTheLastPublicAddressOnTheWay(String peer, String way, String network) {
        MockServerHttpRequest request = MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(peer, 443))
                .header("X-Forwarded-For", way)
                .build();
        assertThat(Network.of(request).orElse("")).isEqualTo(network);
    }
}
