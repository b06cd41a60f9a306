package dev.kiosk.inventory;

import dev.kiosk.fn.testing.PersonalDataContract;

class PersonalDataIT extends PersonalDataContract {

    @Override
    protected String function() {
        return "inventory-fn";
    }
}
