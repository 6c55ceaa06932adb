var payload_details = {
  "tweets" : 7,
  "created_at" : "2016-06-01 08:00:00 +0000",
  "lang" : "en"
}