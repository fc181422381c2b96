-- When a file last changed at home, milliseconds: two files of one name and length are told apart by it.
ALTER TABLE uploads ADD COLUMN modified INTEGER;
