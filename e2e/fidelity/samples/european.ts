/** Letters of Europe: accents in one character or as marks of their own, and other alphabets. */
export const LATIN = [
  'Anna hears of the new tariff from a neighbour.',
  'Wants to know: is it cheaper than what we pay now?',
  'The calculator asks for last year’s bill – which she hasn’t got at hand.',
  '“Why do they need my phone number for a price?”',
  'AVATAR, WAVE, Tokyo, Yellow, LTA, P.T.A. – kerned in pairs',
  'office, waffle, affine, fjord, fi fl ffi ffl',
  'Unübersichtliche Gebührenordnung für Außenprüfungen, ÄÖÜ äöü ß ẞ',
  'Le garçon naïf reçoit l’œuvre dès août, à Noël : « Ça y est ! »',
  'El pingüino Wenceslao hizo kilómetros bajo exhaustiva lluvia y frío; ¿añoraba?',
  'À noite, vovô Kowalsky vê o ímã cair no pé do pinguim; ações, corações, avô',
  'Pchnąć w tę łódź jeża lub ośm skrzyń fig; ŻÓŁĆ, gęś',
  'Příliš žluťoučký kůň úpěl ďábelské ódy; Ř ř Ů ů Ť ť Ľ ľ',
  'Árvíztűrő tükörfúrógép, ŐŰ őű',
  'Blåbærsyltetøy på brød, Ærø, Øresund, Ångström',
  'Kæmi ný öxi hér ykist þjófum nú bæði víl og ádrepa',
  'Įlinkdama fechtuotojo špaga; Ķekava, Ģertrūde, ņēma',
  'Pijamalı hasta yağız şoföre çabucak güvendi; İstanbul, ılık, IĞDIR',
  'Șapte țări, ăsta-i sfârșitul; gheață, pâine',
  'Ħamrun, Ċetta, Ġużeppi, Żebbuġ',
  'ɓ ɗ ƙ ƴ ŋ ɛ ɔ: Hausa, Ewe, Yorùbá ẹ ọ ṣ',
] as const;

export const COMBINING = [
  'Cafe\u0301, re\u0301sume\u0301, nai\u0308ve, co\u0302te\u0301',
  'U\u0308bergro\u0308\u00dfe und A\u0308rger',
  'n\u0303 a\u030a c\u0327 s\u030c z\u0307 l\u0323',
  'e\u0323\u0302 o\u031b\u0301 u\u031b\u0323 a\u0306\u0309',
  'm\u0304 n\u0308 x\u0302 q\u0303 w\u0301',
  'A\u0328\u0301 i\u0307\u0301 j\u0303 \u0131\u0304',
  'o\u0304\u0301 o\u0304\u0300 e\u0304\u0306 u\u0308\u0304',
  'd\u0331 t\u0331 h\u032e k\u0323 r\u0323 m\u0323\u0304',
] as const;

export const SYMBOLS = [
  '€ £ ¥ ₹ ₿ © ® ™ § ¶ † ‡ • … ‰ № ← → ↑ ↓ ⇒ ⇔',
  '∞ ≈ ≠ ≤ ≥ ∑ √ ∫ π Ω µ ½ ¼ x² H₂O 20 °C ±5 %',
  '3×4÷2 −7 ①② ■□▲△●○◆◇ ♠♣♥♦ ☑',
  'a\u00a0b\u202fc 10\u00a0000\u2009km Zu\u00adsam\u00admen zero\u200bwidth',
] as const;

export const VIETNAMESE = [
  'Khách hàng so sánh giá trước khi đặt hàng.',
  'Tôi không biết phí vận chuyển cho đến bước cuối cùng!',
  'Gọi tổng đài ba lần vẫn không được giải quyết',
  'Nhận được xác nhận qua thư điện tử trong vòng 5 phút',
  'Ứng dụng bị treo khi thanh toán bằng thẻ tín dụng',
  'Ắ ằ ẳ ẵ ặ Ấ ầ ẩ ẫ ậ Ế ề ể ễ ệ Ố ồ ổ ỗ ộ Ớ ờ ở ỡ ợ Ứ ừ ử ữ ự',
  'Đường Nguyễn Thị Minh Khai, Quận 1, Thành phố Hồ Chí Minh',
  'Ưu đãi giảm giá 20 % cho khách hàng thân thiết',
  'Người dùng thấy yên tâm hơn vì có thể đổi trả',
  'Kỹ thuật viên đến trễ hai tiếng, khách bực bội',
  'Trải nghiệm mở hộp thật tuyệt vời: “Đẹp quá!”',
  'Ngày giao dự kiến: thứ Bảy, mùng 3 tháng 4',
] as const;

export const GREEK = [
  'Ο πελάτης ψάχνει για φθηνότερο ρεύμα.',
  'Γιατί ζητούν το τηλέφωνό μου; — είπε η Μαρία',
  'Λαμβάνει επιβεβαίωση με ηλεκτρονικό ταχυδρομείο',
  'Άέήίόύώ ΐΰ ϊϋ Ϊ Ϋ ΆΈΉΊΌΎΏ ς σ',
  'Η παράδοση καθυστερεί δύο ημέρες· ο πελάτης θυμώνει',
  'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία',
  'Ἐν ἀρχῇ ἦν ὁ λόγος, καὶ ὁ λόγος ἦν πρὸς τὸν θεόν',
  'ᾳ ῃ ῳ ᾶ ῆ ῶ ἄ ἒ ἥ ἷ ὂ ὕ ὧ Ἂ Ἔ Ἦ',
  'Τιμή: 1.234,50 € μαζί με ΦΠΑ 24 %',
  'α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω',
] as const;

export const CYRILLIC = [
  'Клиент ищет более выгодный тариф.',
  'Почему просят номер телефона? Ёлки-палки!',
  'Съешь же ещё этих мягких французских булок, да выпей чаю',
  'Доставка задерживается на два дня, клиент расстроен',
  'Їжакові, ґанок, європейський, з’їзд, щодня',
  'Љубазни фењерџија чађавог лица хоће да ми покаже штос',
  'Ѓорѓи, ќерка, ѕвезда, џам; Ѝ ѝ',
  'Під’їзд до будинку зачинено: кур’єр чекає',
  'Қазақ тілі: әріп, ғылым, ңөұүһі',
  'Ў Беларусі: цяпер, дзень, й, ў',
  'а\u0301кция, до\u0301ставка, ко\u0301рзина',
  'Монгол: Өө Үү; Татар: Җҗ Һһ; Тоҷикӣ: ӣ ӯ ҳ',
] as const;
