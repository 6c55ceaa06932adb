window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation": {
      "conversationId": "99",
      "messages": [
        {
          "messageCreate": {
            "id": "2013552077829046272",
            "senderId": "4300000003",
            "text": "hi both",
            "urls": [],
            "mediaUrls": [],
            "reactions": [],
            "createdAt": "2026-01-20T10:00:00.000Z"
          }
        },
        {
          "joinConversation": {
            "initiatingUserId": "4300000003",
            "participantsSnapshot": [
              "4100000001",
              "4300000003",
              "4200000002"
            ],
            "createdAt": "2026-01-20T09:00:00.000Z"
          }
        }
      ]
    }
  }
]