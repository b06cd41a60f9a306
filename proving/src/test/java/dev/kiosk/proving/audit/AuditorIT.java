package dev.kiosk.proving.audit;

import static dev.kiosk.proving.audit.Customers.buyer;
import static dev.kiosk.proving.audit.Customers.contented;
import static dev.kiosk.proving.audit.Customers.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The auditor passes sound books, and for each way to break a promise names it and whose it was. */
class AuditorIT {

    private static TestBooks books;

    @BeforeAll
    static void open() throws SQLException, IOException {
        books = TestBooks.open();
    }

    @AfterAll
    static void close() throws SQLException {
        books.close();
    }

    @AfterEach
    void undo() throws SQLException {
        books.undo();
    }

    @Test
    void passesSoundBooks() throws SQLException {
        assertThat(audit(contented())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void finds(Mutation mutation) throws SQLException {
        books.execute(mutation.books(), mutation.sql());

        assertThat(audit(contented())).anySatisfy(violation -> {
            assertThat(violation.invariant()).isEqualTo(mutation.found());
            assertThat(violation.about()).contains(mutation.about());
        });
    }

    static Stream<Mutation> finds() {
        return Stream.of(Mutation.ofOrders(), Mutation.ofMoney(), Mutation.ofStock(), Mutation.ofWords())
                .flatMap(List::stream);
    }

    @Test
    void findsAnOrderThatWasPromisedAndIsNowhere() throws SQLException {
        CustomerHistory lost =
                new CustomerHistory("customer a", "key-a", Map.of("MUG", 2), order('0'), 1000, false, null, List.of());

        assertThat(audit(Customers.with(lost)))
                .anyMatch(violation -> violation.invariant() == Invariant.ONE_ORDER
                        && violation.what().contains("lost"));
    }

    @Test
    void findsTwoCustomersWithOneOrder() throws SQLException {
        CustomerHistory other =
                new CustomerHistory("customer d", "key-d", Map.of("MUG", 2), order('a'), 1000, false, null, List.of());

        assertThat(audit(Customers.with(other)))
                .anyMatch(violation -> violation.invariant() == Invariant.ONE_ORDER
                        && violation.about().startsWith("customer d"));
    }

    @Test
    void findsACustomerWhoAgreedToAnotherPrice() throws SQLException {
        CustomerHistory cheaper =
                new CustomerHistory("customer a", "key-a", Map.of("MUG", 2), order('a'), 900, false, null, List.of());

        assertThat(audit(Customers.with(cheaper)))
                .extracting(Violation::invariant)
                .contains(Invariant.SAME_ORDER);
    }

    @Test
    void findsACustomerWhoSeesAnotherEnd() throws SQLException {
        assertThat(audit(Customers.with(buyer('a', "MUG", "placed", false))))
                .extracting(Violation::invariant)
                .containsExactly(Invariant.SEEN);
    }

    @Test
    void findsACancellationThatWasAcceptedAndNotKept() throws SQLException {
        assertThat(audit(Customers.with(buyer('a', "MUG", "confirmed", true))))
                .extracting(Violation::invariant)
                .containsExactly(Invariant.WORD_KEPT);
    }

    @Test
    void passesOnWhatCustomersComplainOf() throws SQLException {
        CustomerHistory angry = new CustomerHistory(
                "customer a", "key-a", Map.of("MUG", 2), order('a'), 1000, false, null, List.of("two order ids"));

        assertThat(audit(Customers.with(angry))).extracting(Violation::what).containsExactly("two order ids");
    }

    @Test
    void seesEveryRowThatAReplayChanges() throws SQLException {
        Snapshot before = Snapshot.of(books.books());
        assertThat(before.changesUntil(Snapshot.of(books.books()))).isEmpty();

        books.execute("orders", "update sandbox_payment set attempts = 2 where ref = 'pay_a'");

        assertThat(before.changesUntil(Snapshot.of(books.books())))
                .extracting(Violation::what)
                .containsExactlyInAnyOrder("appeared", "disappeared");
    }

    /** Not in the books: a replay's answers, and whether the shop sells again, are looked at where they are given. */
    @Test
    void everyInvariantHasAWayToBreakIt() {
        Set<Invariant> broken = finds().map(Mutation::found).collect(Collectors.toSet());
        broken.addAll(EnumSet.of(Invariant.SEEN, Invariant.SELLS_AGAIN, Invariant.REPLAY_CHANGES_NOTHING));

        assertThat(broken).containsExactlyInAnyOrderElementsOf(Arrays.asList(Invariant.values()));
    }

    private static List<Violation> audit(List<CustomerHistory> customers) throws SQLException {
        return Auditor.audit(Evidence.of(books.books()), customers);
    }
}
