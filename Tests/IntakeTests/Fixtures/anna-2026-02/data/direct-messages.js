window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "4100000001-4200000002",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "4200000002",
            "reactions": [],
            "urls": [],
            "text": "on Thursday?",
            "mediaUrls": [],
            "senderId": "4100000001",
            "id": "2012828560389046272",
            "createdAt": "2026-01-18T10:05:00.000Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "4100000001",
            "reactions": [],
            "urls": [],
            "text": "are you in London?",
            "mediaUrls": [],
            "senderId": "4200000002",
            "id": "2012827302097846272",
            "createdAt": "2026-01-18T10:00:00.000Z",
            "editHistory": []
          }
        }
      ]
    }
  }
]