package dev.kiosk.fn.db;

import dev.kiosk.fn.testing.PersonalDataContract;

class PersonalDataIT extends PersonalDataContract {

    @Override
    protected String function() {
        return "sample-fn";
    }
}
