alter table effect add column id bigint generated always as identity primary key;

call audit('effect');
