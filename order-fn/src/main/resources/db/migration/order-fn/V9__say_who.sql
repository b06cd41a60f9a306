-- Which member of staff it was, where the caller says so; actor remains what kind of actor it was.
alter table timeline add column who text;
