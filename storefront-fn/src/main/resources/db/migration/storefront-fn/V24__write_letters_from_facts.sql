-- What a letter says of goods and money: the lines it is about, what is yet to come, what was taken and goes back.
alter table notification add column said jsonb;
