-- Of a photo that a talent sends, the template alone stays unless they allow more: then there is no picture.
ALTER TABLE talent_references ALTER COLUMN object_id DROP NOT NULL;
