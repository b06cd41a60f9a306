package dev.kiosk.proving.replay.fake;

import dev.kiosk.proving.replay.fake.FakeFace.Answer;
import dev.kiosk.proving.replay.fake.FakeFace.Request;
import dev.kiosk.proving.shop.Addresses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The faces of the fake platform. */
public final class FakePlatform implements AutoCloseable {

    private final FakeShop shop;
    private final FakeStorefront storefrontFn;
    private final FakeFace storefront;
    private final FakeFace inner;

    public FakePlatform(Lie lie) {
        shop = new FakeShop(lie);
        storefrontFn = new FakeStorefront(shop);
        storefront = new FakeFace(request -> locked(request, storefrontFn));
        inner = new FakeFace(request -> locked(request, new FakeInnerFaces(shop)));
    }

    public Addresses addresses() {
        return new Addresses(storefront.uri(), storefront.uri(), inner.uri(), inner.uri());
    }

    /** So many checkouts take the order on and then answer 503. */
    public void loseAnswersOfCheckouts(int count) {
        storefrontFn.answersToLose = count;
    }

    /** The Idempotency-Keys of all checkouts, as they came. */
    public List<String> keys() {
        synchronized (shop) {
            return List.copyOf(shop.keys);
        }
    }

    public int ordersPlaced() {
        synchronized (shop) {
            return shop.orders.size();
        }
    }

    /** There was some stock before. */
    public void stock(String sku, int onHand) {
        synchronized (shop) {
            shop.stock.put(sku, onHand);
        }
    }

    public Map<String, Integer> stock() {
        synchronized (shop) {
            return new TreeMap<>(shop.stock);
        }
    }

    static Map<String, Object> problem(String name, String detail) {
        return Map.of("type", "/problems/" + name, "title", name, "detail", detail);
    }

    private Answer locked(Request request, FakeFace.Handler handler) {
        synchronized (shop) {
            return request.path().startsWith("/actuator")
                    ? new Answer(200, Map.of("status", "UP"))
                    : handler.answer(request);
        }
    }

    @Override
    public void close() {
        storefront.close();
        inner.close();
    }
}
