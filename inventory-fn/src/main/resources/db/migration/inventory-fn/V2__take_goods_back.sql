-- Goods that come back are entered in the books like every change that no reservation makes.
alter table stock_adjustment
    drop constraint stock_adjustment_source_known,
    add constraint stock_adjustment_source_known check (source in ('adjustment', 'import', 'return'));
