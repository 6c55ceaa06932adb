Grailbird.data.tweets_2016_05 = 
[
	{
		"created_at": "Mon May 30 19:03:20 +0000 2016",
		"id": 737358749496246300,
		"id_str": "737358749496246277",
		"text": "this is how it is done https://t.co/dddddddddd",
		"truncated": false,
		"entities": {
			"hashtags": [],
			"symbols": [],
			"user_mentions": [],
			"urls": [ { "url": "https://t.co/dddddddddd", "expanded_url": "https://twitter.com/kai_w/status/736436841477046275", "display_url": "twitter.com/kai_w/status/\u2026", "indices": [ 23, 46 ] } ]
		},
		"in_reply_to_status_id": null,
		"in_reply_to_status_id_str": null,
		"in_reply_to_user_id": null,
		"in_reply_to_user_id_str": null,
		"in_reply_to_screen_name": null,
		"user": { "id": 4100000001, "id_str": "4100000001", "name": "Anna draws", "screen_name": "annadraws", "followers_count": 12 },
		"is_quote_status": true,
		"quoted_status_id": 736436841477046300,
		"quoted_status_id_str": "736436841477046275",
		"quoted_status": {
			"created_at": "Sat May 28 06:00:00 +0000 2016",
			"id": 736436841477046300,
			"id_str": "736436841477046275",
			"text": "how I draw paws",
			"entities": { "hashtags": [], "symbols": [], "user_mentions": [], "urls": [] },
			"user": { "id": 4300000003, "id_str": "4300000003", "name": "Kai W.", "screen_name": "kai_w" },
			"lang": "en"
		},
		"retweet_count": 1,
		"favorite_count": 4,
		"lang": "en"
	},
	{
		"created_at": "2010-11-20 00:00:00 +0000",
		"id": 5984983839670273,
		"id_str": "5984983839670273",
		"text": "an id that knows better than midnight",
		"entities": { "hashtags": [], "symbols": [], "user_mentions": [], "urls": [] },
		"user": { "id": 4100000001, "id_str": "4100000001", "name": "Anna draws", "screen_name": "annadraws" }
	}
]