var user_details =  {
  "screen_name" : "annadraws",
  "location" : "Halifax",
  "full_name" : "Anna",
  "bio" : "I draw foxes.",
  "id" : "4100000001",
  "created_at" : "2009-02-11 15:19:08 +0000"
}