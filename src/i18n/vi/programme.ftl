### Chương trình nhiều năm: plan/programme.toml.

keys-programme = Mục tiêu qua nhiều năm: plan/programme.toml
    .format = Số hiệu của định dạng tệp.
    .target = Các chỉ tiêu có mục tiêu qua nhiều năm.
keys-programme-target = Mục tiêu qua nhiều năm của một chỉ tiêu; kế hoạch mỗi năm không được thấp hơn.
    .indicator = Mã chỉ tiêu, giống nhau trong kế hoạch các năm.
    .name = Chương trình gọi chỉ tiêu là gì.
    .targets = Số phải đạt ở từng năm: 2025 = 80.
    .at_least = true: các số là mức thấp nhất; hoặc ghi chính các số theo từng năm, thay cho targets.
    .at_most = true: các số là mức cao nhất; hoặc ghi chính các số theo từng năm, thay cho targets.
    .source = Văn bản quyết định, ghi cả số và ngày.

programme-heading = Lộ trình theo chương trình
programme-column-year = Năm { $year }
programme-cell = { $known ->
    [yes] { $value }
   *[no] –
}{ $asked ->
    [yes] { " " }({ $target })
   *[no] { "" }
}
programme-faulty = kế hoạch còn lỗi
programme-source = Căn cứ
programme-plan = { $indicator }: theo chương trình { $years }{ $sourced ->
    [yes] { " " }({ $source })
   *[no] { "" }
}.
programme-year = năm { $year } { $target }
signed-programme = Lộ trình theo { $sourced ->
    [yes] { $source }
   *[no] chương trình
}: { $years }.
signed-programme-year = năm { $year } { $known ->
    [yes] { $current ->
        [yes] đang ở mức { $value }
       *[no] đạt { $value }
    }{ $asked ->
        [yes] { " " }(mục tiêu { $target })
       *[no] { "" }
    }
   *[no] { $asked ->
        [yes] mục tiêu { $target }
       *[no] không có số liệu
    }
}
xlsx-programme = Lộ trình
xlsx-year = Năm

# R605
undercut-programme = { $reason ->
        [absent] “{ $indicator }” không có mục tiêu trong khi chương trình yêu cầu { $asked } ở năm { $year }
        [turned] mục tiêu { $own } của “{ $indicator }” không cùng chiều với mức { $asked } ở năm { $year } của chương trình
       *[weaker] mục tiêu { $own } của “{ $indicator }” dễ hơn mức { $asked } ở năm { $year } của chương trình
    }
    .label = { $reason ->
        [absent] không có mục tiêu
        [turned] khác chiều
       *[weaker] dễ hơn chương trình
    }
    .programme = mức của chương trình
    .help = nâng mục tiêu của năm cho bằng chương trình; nếu chương trình đã được điều chỉnh thì sửa plan/programme.toml
    .explain = Kế hoạch từng năm là một bước của chương trình nhiều năm (plan/programme.toml), nên mục tiêu có hiệu lực vào cuối năm không được dễ hơn mức của chương trình cho năm ấy, hoặc của năm gần nhất trước đó. Mức tăng, giảm so với số gốc không so sánh được nên không xét.
    .before =
        # chương trình: targets = {"{"} 2022 = 30, 2025 = 80 {"}"}
        target = {"{"} at_least = 25 {"}"}
    .after =
        target = {"{"} at_least = 30 {"}"}

# R606
unfollowed-programme = chương trình nhiều năm có chỉ tiêu “{ $found }” nhưng kế hoạch năm { $year } thì không
    .label = kế hoạch năm { $year } không có
    .help = thêm chỉ tiêu này vào kế hoạch của năm, hoặc sửa mã trong plan/programme.toml
    .help-nearest = có phải “{ $nearest }” không? Sửa mã trong plan/programme.toml
    .explain = Mỗi chỉ tiêu của chương trình nhiều năm (plan/programme.toml) có cùng một mã trong kế hoạch của mọi năm từ năm đầu đến năm cuối của lộ trình, nếu không thì không theo dõi được lộ trình ấy.
    .before = indicator = "online-shares"
    .after = indicator = "online-share"

# R607
unordered-programme = { $reason ->
        [no-year] “{ $found }” không phải là một năm
        [twice] năm { $year } được ghi hai lần
        [order] năm { $year } đứng trước năm { $before } trong lộ trình
       *[back] mức { $found } của năm { $year } dễ hơn mức của năm { $before }
    }
    .label = { $reason ->
        [no-year] không phải năm
        [twice] đã có mức cho năm này
        [order] không theo thứ tự
       *[back] lùi lại
    }
    .first = năm trước đó
    .help = { $reason ->
        [no-year] ghi năm bằng bốn chữ số: {"{"} 2022 = 30, 2025 = 80 {"}"}
        [twice] giữ lại một mức
        [order] xếp các năm theo thứ tự
       *[back] đối chiếu văn bản của chương trình và sửa lại
    }
    .explain = Lộ trình của chương trình nhiều năm ghi số phải đạt ở từng năm, từ năm đầu đến năm cuối. Mức của năm sau dễ hơn năm trước thường là do ghi nhầm số hoặc nhầm chiều (at_least, at_most).
    .before = targets = {"{"} 2022 = 80, 2025 = 30 {"}"}
    .after = targets = {"{"} 2022 = 30, 2025 = 80 {"}"}

# R608
repeated-programme = chương trình nhiều năm ghi chỉ tiêu “{ $found }” hai lần
    .label = đã có ở trên
    .first = lần ghi trước
    .help = gộp các năm vào một mục [[target]]
    .explain = Mỗi chỉ tiêu chỉ có một lộ trình trong plan/programme.toml; các năm của lộ trình nằm trong cùng một mục.
    .before =
        {"["}[target]]
        indicator = "online-share"
        targets = {"{"} 2022 = 30 {"}"}
        {"["}[target]]
        indicator = "online-share"
        targets = {"{"} 2025 = 80 {"}"}
    .after =
        {"["}[target]]
        indicator = "online-share"
        targets = {"{"} 2022 = 30, 2025 = 80 {"}"}

# R609
unclear-programme = { $reason ->
        [both] mục tiêu nhiều năm này được ghi theo hai cách
        [false] false không nói mục tiêu theo chiều nào
       *[empty] mục tiêu nhiều năm này chưa có số phải đạt
    }
    .label = { $reason ->
        [both] chỉ chọn một
        [false] chỉ ghi true, hoặc bỏ đi
       *[empty] chưa có số
    }
    .help = ghi targets = {"{"} 2022 = 30, 2025 = 80 {"}"} kèm at_least = true hoặc at_most = true; hoặc at_least = {"{"} 2022 = 30, 2025 = 80 {"}"}
    .explain = Một mục tiêu nhiều năm ghi các số một lần và theo một chiều: targets kèm at_least = true (ít nhất) hoặc at_most = true (nhiều nhất), hoặc các số ngay ở at_least hay at_most. Không ghi chiều thì theo chiều của mục tiêu trong kế hoạch năm.
    .before =
        targets = {"{"} 2022 = 30 {"}"}
        at_least = {"{"} 2025 = 80 {"}"}
    .after =
        targets = {"{"} 2022 = 30, 2025 = 80 {"}"}
        at_least = true
