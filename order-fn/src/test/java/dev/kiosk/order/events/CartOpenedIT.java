package dev.kiosk.order.events;

import dev.kiosk.fn.testing.CartOpenedContract;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.OrderServer;

class CartOpenedIT extends CartOpenedContract {

    @Override
    protected EventClient events() {
        return OrderServer.shared().events();
    }
}
