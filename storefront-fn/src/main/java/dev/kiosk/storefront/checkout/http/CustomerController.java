package dev.kiosk.storefront.checkout.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.address.domain.Envelope;
import dev.kiosk.storefront.checkout.domain.Customer;
import dev.kiosk.storefront.checkout.domain.CustomerDirectory;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who customers are, for staff: by reference, or by what they are called. */
@Needs(Permission.ORDERS_READ)
@OnFace(Face.INNER)
@RestController
class CustomerController {

    private static final int MOST = 200;
    private static final int LONGEST = 300;

    private final CustomerDirectory directory;

    CustomerController(CustomerDirectory directory) {
        this.directory = directory;
    }

    record CustomerListResponse(List<CustomerResponse> items) {}

    /** @param billing where the bill goes, if that is somewhere else */
    record CustomerResponse(
            UUID ref,
            String name,
            String email,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String company,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String telephone,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String vatId,

            AddressResponse address,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AddressResponse billing) {

        static CustomerResponse of(CustomerDirectory.Entry entry) {
            Customer customer = entry.customer();
            return new CustomerResponse(
                    entry.ref(),
                    customer.name(),
                    customer.email(),
                    customer.delivery().company(),
                    customer.telephone(),
                    customer.vatId() == null ? null : customer.vatId().number(),
                    AddressResponse.of(customer.delivery()),
                    customer.billing() == null ? null : AddressResponse.of(customer.billing()));
        }
    }

    /** @param lines as on an envelope, with who is there */
    record AddressResponse(
            String line1,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String line2,
            String city,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String region,
            String postcode,
            String country,
            List<String> lines) {

        static AddressResponse of(Envelope envelope) {
            Address address = envelope.address();
            return new AddressResponse(
                    address.line1(),
                    address.line2(),
                    address.city(),
                    address.region(),
                    address.postcode(),
                    address.country(),
                    envelope.lines(Locale.UK));
        }
    }

    /**
     * @param ref references, which are UUIDs
     * @param q words, or parts of them, of the name, the e-mail address or the postal address; not looked at where there are references
     */
    @GetMapping("/api/customers")
    Mono<CustomerListResponse> list(
            @RequestParam(defaultValue = "") List<String> ref, @RequestParam(defaultValue = "") String q) {
        Violations violations = new Violations();
        List<UUID> refs = ref.stream().map(text -> violations.uuid("ref", text)).toList();
        if (refs.size() > MOST) {
            violations.add("ref", "are at most " + MOST);
        }
        String text = refs.isEmpty() ? violations.text("q", q, LONGEST) : q;
        violations.throwIfAny();
        Flux<CustomerDirectory.Entry> found = refs.isEmpty() ? directory.called(text) : directory.find(refs);
        return found.map(CustomerResponse::of).collectList().map(CustomerListResponse::new);
    }
}
