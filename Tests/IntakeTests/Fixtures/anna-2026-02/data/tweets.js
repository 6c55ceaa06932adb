window.YTD.tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2012449814737846272"
          ],
          "editableUntil": "2026-01-17T09:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "121"
      ],
      "favorite_count": "3",
      "retweet_count": "1",
      "id_str": "2012449814737846272",
      "truncated": false,
      "id": "2012449814737846272",
      "created_at": "Sat Jan 17 09:00:00 +0000 2026",
      "favorited": false,
      "full_text": "A long text about foxes &amp; hounds, which goes on and on for many words, see https://t.co/dddddddddd and then further …",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2012087930188726272"
          ],
          "editableUntil": "2026-01-16T09:02:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "24"
      ],
      "favorite_count": "3",
      "retweet_count": "1",
      "id_str": "2012087930188726272",
      "truncated": false,
      "id": "2012087930188726272",
      "created_at": "Fri Jan 16 09:02:00 +0000 2026",
      "favorited": false,
      "full_text": "answering the edited one",
      "lang": "en",
      "in_reply_to_user_id": "4100000001",
      "in_reply_to_user_id_str": "4100000001",
      "in_reply_to_status_id": "2012087678530486272",
      "in_reply_to_status_id_str": "2012087678530486272",
      "in_reply_to_screen_name": "anna"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "edit": {
          "initialTweetId": "2012087426872246272",
          "editControlInitial": {
            "editTweetIds": [
              "2012087426872246272",
              "2012087678530486272"
            ],
            "editableUntil": "2026-01-16T10:00:00.000Z",
            "editsRemaining": "4",
            "isEditEligible": true
          }
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "12"
      ],
      "favorite_count": "3",
      "retweet_count": "1",
      "id_str": "2012087678530486272",
      "truncated": false,
      "id": "2012087678530486272",
      "created_at": "Fri Jan 16 09:01:00 +0000 2026",
      "favorited": false,
      "full_text": "I like foxes",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2012087426872246272",
            "2012087678530486272"
          ],
          "editableUntil": "2026-01-16T10:00:00.000Z",
          "editsRemaining": "4",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "11"
      ],
      "favorite_count": "3",
      "retweet_count": "1",
      "id_str": "2012087426872246272",
      "truncated": false,
      "id": "2012087426872246272",
      "created_at": "Fri Jan 16 09:00:00 +0000 2026",
      "favorited": false,
      "full_text": "I like foxs",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2011725039006646272"
          ],
          "editableUntil": "2026-01-15T09:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "",
            "screen_name": "gone_fox",
            "indices": [
              "0",
              "9"
            ],
            "id_str": "-1",
            "id": "-1"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "24"
      ],
      "favorite_count": "3",
      "retweet_count": "1",
      "id_str": "2011725039006646272",
      "truncated": false,
      "id": "2011725039006646272",
      "created_at": "Thu Jan 15 09:00:00 +0000 2026",
      "favorited": false,
      "full_text": "@gone_fox are you there?",
      "lang": "en",
      "in_reply_to_user_id": "4400000004",
      "in_reply_to_user_id_str": "4400000004",
      "in_reply_to_status_id": "2009777777777777777",
      "in_reply_to_status_id_str": "2009777777777777777"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2011362651141046272"
          ],
          "editableUntil": "2026-01-14T09:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [],
        "media": [
          {
            "expanded_url": "https://x.com/anna/status/2011362651141046272/photo/1",
            "indices": [
              "8",
              "31"
            ],
            "url": "https://t.co/cccccccccc",
            "media_url": "http://pbs.twimg.com/media/desk.jpg",
            "media_url_https": "https://pbs.twimg.com/media/desk.jpg",
            "id_str": "1",
            "id": "1",
            "sizes": {},
            "type": "photo",
            "display_url": "pic.x.com/cccccccccc"
          }
        ]
      },
      "display_text_range": [
        "0",
        "31"
      ],
      "favorite_count": "3",
      "retweet_count": "1",
      "id_str": "2011362651141046272",
      "truncated": false,
      "id": "2011362651141046272",
      "created_at": "Wed Jan 14 09:00:00 +0000 2026",
      "favorited": false,
      "full_text": "my desk https://t.co/cccccccccc",
      "lang": "en",
      "extended_entities": {
        "media": [
          {
            "expanded_url": "https://x.com/anna/status/2011362651141046272/photo/1",
            "indices": [
              "8",
              "31"
            ],
            "url": "https://t.co/cccccccccc",
            "media_url": "http://pbs.twimg.com/media/desk.jpg",
            "media_url_https": "https://pbs.twimg.com/media/desk.jpg",
            "id_str": "1",
            "id": "1",
            "sizes": {},
            "type": "photo",
            "display_url": "pic.x.com/cccccccccc"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2011000263275446272"
          ],
          "editableUntil": "2026-01-13T09:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/bbbbbbbbbb",
            "expanded_url": "https://x.com/kai_w/status/2009888888888888888",
            "display_url": "x.com/kai_w/status/200",
            "indices": [
              "5",
              "28"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "28"
      ],
      "favorite_count": "3",
      "retweet_count": "1",
      "id_str": "2011000263275446272",
      "truncated": false,
      "id": "2011000263275446272",
      "created_at": "Tue Jan 13 09:00:00 +0000 2026",
      "favorited": false,
      "full_text": "this https://t.co/bbbbbbbbbb",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2010637875409846272"
          ],
          "editableUntil": "2026-01-12T09:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Fan",
            "screen_name": "fan_of_foxes",
            "indices": [
              "3",
              "16"
            ],
            "id_str": "4500000005",
            "id": "4500000005"
          },
          {
            "name": "Sam Baker",
            "screen_name": "SamBaker",
            "indices": [
              "24",
              "33"
            ],
            "id_str": "4200000002",
            "id": "4200000002"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "65"
      ],
      "favorite_count": "0",
      "retweet_count": "0",
      "id_str": "2010637875409846272",
      "truncated": false,
      "id": "2010637875409846272",
      "created_at": "Mon Jan 12 09:00:00 +0000 2026",
      "favorited": false,
      "full_text": "RT @fan_of_foxes: I met @SamBaker and it was a very long evening…",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2010275487544246272"
          ],
          "editableUntil": "2026-01-11T09:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Kai",
            "screen_name": "kai_w",
            "indices": [
              "0",
              "6"
            ],
            "id_str": "4300000003",
            "id": "4300000003"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "20"
      ],
      "favorite_count": "3",
      "retweet_count": "1",
      "id_str": "2010275487544246272",
      "truncated": false,
      "id": "2010275487544246272",
      "created_at": "Sun Jan 11 09:00:00 +0000 2026",
      "favorited": false,
      "full_text": "@kai_w yes! 5 &lt; 6",
      "lang": "en",
      "in_reply_to_user_id": "4300000003",
      "in_reply_to_user_id_str": "4300000003",
      "in_reply_to_status_id": "2009999999999999999",
      "in_reply_to_status_id_str": "2009999999999999999",
      "in_reply_to_screen_name": "kai_w"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2009899258475446272"
          ],
          "editableUntil": "2026-01-10T08:05:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "18"
      ],
      "favorite_count": "3",
      "retweet_count": "1",
      "id_str": "2009899258475446272",
      "truncated": false,
      "id": "2009899258475446272",
      "created_at": "Sat Jan 10 08:05:00 +0000 2026",
      "favorited": false,
      "full_text": "and one more thing",
      "lang": "en",
      "in_reply_to_user_id": "4100000001",
      "in_reply_to_user_id_str": "4100000001",
      "in_reply_to_status_id": "2009898000184246272",
      "in_reply_to_status_id_str": "2009898000184246272",
      "in_reply_to_screen_name": "anna"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2009898000184246272"
          ],
          "editableUntil": "2026-01-10T08:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Sam Baker",
            "screen_name": "SamBaker",
            "indices": [
              "44",
              "53"
            ],
            "id_str": "4200000002",
            "id": "4200000002"
          }
        ],
        "urls": [
          {
            "url": "https://t.co/aaaaaaaaaa",
            "expanded_url": "https://example.org/red?a=1&b=2",
            "display_url": "example.org/red?a=1&b=",
            "indices": [
              "54",
              "77"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "77"
      ],
      "favorite_count": "3",
      "retweet_count": "1",
      "id_str": "2009898000184246272",
      "truncated": false,
      "id": "2009898000184246272",
      "created_at": "Sat Jan 10 08:00:00 +0000 2026",
      "favorited": false,
      "full_text": "Red is not a logo &amp; never was 🦊🦊 thanks @SamBaker https://t.co/aaaaaaaaaa",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1995387386065846272"
          ],
          "editableUntil": "2025-12-01T07:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Sam",
            "screen_name": "sam_old",
            "indices": [
              "0",
              "8"
            ],
            "id_str": "4200000002",
            "id": "4200000002"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "21"
      ],
      "favorite_count": "3",
      "retweet_count": "1",
      "id_str": "1995387386065846272",
      "truncated": false,
      "id": "1995387386065846272",
      "created_at": "Mon Dec 01 07:00:00 +0000 2025",
      "favorited": false,
      "full_text": "@sam_old good morning",
      "lang": "en",
      "in_reply_to_user_id": "4200000002",
      "in_reply_to_user_id_str": "4200000002",
      "in_reply_to_status_id": "1995555555555555555",
      "in_reply_to_status_id_str": "1995555555555555555",
      "in_reply_to_screen_name": "sam_old"
    }
  }
]