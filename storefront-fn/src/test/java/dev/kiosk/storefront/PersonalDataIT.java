package dev.kiosk.storefront;

import dev.kiosk.fn.testing.PersonalDataContract;

class PersonalDataIT extends PersonalDataContract {

    @Override
    protected String function() {
        return "storefront-fn";
    }
}
