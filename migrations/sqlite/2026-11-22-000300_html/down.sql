DROP TABLE message_pages;
