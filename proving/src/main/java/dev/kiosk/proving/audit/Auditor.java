package dev.kiosk.proving.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the books of a shop that came to rest, hears its customers, and names every promise that was broken. */
public final class Auditor {

    private final Books books;

    public Auditor(Books books) {
        this.books = books;
    }

    public List<Violation> audit(List<CustomerHistory> customers) throws SQLException {
        List<OrderRecord> records = new OrderRecords(books).records();
        List<Violation> violations = new ArrayList<>(new CustomerCheck(records).check(customers));
        for (OrderRecord record : records) {
            violations.addAll(OrderCheck.check(record));
            violations.addAll(MoneyCheck.check(record));
            violations.addAll(ReservationCheck.check(record));
            violations.addAll(TimelineCheck.check(record));
        }
        violations.addAll(StockCheck.check(books.stock()));
        violations.addAll(QuiescenceCheck.check(books));
        return violations;
    }
}
