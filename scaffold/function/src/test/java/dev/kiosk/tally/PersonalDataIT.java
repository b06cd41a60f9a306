package dev.kiosk.tally;

import dev.kiosk.fn.testing.PersonalDataContract;

class PersonalDataIT extends PersonalDataContract {

    @Override
    protected String function() {
        return TallyFunction.NAME;
    }
}
