# Từ nay đến hết năm: còn phải làm gì, và nếu cứ như đến nay thì cả năm ra sao.

outlook-title = Từ nay đến hết năm (còn { $periods })
outlook-risk = Có nguy cơ không đạt mục tiêu năm ({ $count })
outlook-counts = Mục tiêu năm, nếu các kỳ còn lại như từ đầu năm đến nay: { $counts }.
outlook-assumption = Kết quả ước cả năm dựa trên giả định mỗi kỳ còn lại bằng bình quân các kỳ đã báo cáo từ đầu năm, cả về số phát sinh và về kết quả; số hiện có cuối kỳ thì giữ nguyên.
outlook-of-all = Việc cần làm ở bảng này tính cho toàn cơ quan; việc của từng đơn vị nêu ở phần chi tiết của chỉ tiêu (reform why).
outlook-whose = Mỗi đơn vị: việc cần làm để kết quả của chính đơn vị đạt mục tiêu của mình, không phải phần chia từ số chung.

outlook-short = Mục tiêu năm có nguy cơ
xlsx-outlook = Ước cả năm
xlsx-at-least = Ít nhất
xlsx-at-most = Nhiều nhất
xlsx-of = Trong số
xlsx-all-units = Toàn cơ quan

column-forecast = Ước cả năm
column-year-target = Mục tiêu năm
column-prospect = Khả năng đạt
column-to-do = Cần làm đến hết năm
column-so-far = Từ đầu năm

outlook-prospect = { $prospect ->
    [impossible] không thể đạt
    [at-risk] có nguy cơ không đạt
    [lacking] còn thiếu
    [on-course] sẽ đạt
    [reached] đang đủ
   *[unknown] chưa ước được
}
outlook-silence = { $silence ->
    [no-data] chưa có số liệu
    [no-activity] từ đầu năm chưa phát sinh
    [waits] chỉ tiêu chưa áp dụng
    [one-sided] đơn vị không có đủ tử số và mẫu số nên không tính riêng
    [windows] tử số và mẫu số không được hỏi ở cùng các kỳ nên không ước được
    [mixed] tử số và mẫu số gộp các kỳ theo cách khác nhau nên không ước được
    [no-baseline] chưa có đủ số cả năm trước để tính mức tăng, giảm
    [small-sample] quá ít trường hợp để đánh giá
    [stock] là số hiện có cuối kỳ, không ước được theo nhịp độ
    [tasks] theo thời hạn của từng nhiệm vụ, không ước theo nhịp độ
   *[incomplete] còn thiếu số liệu của kỳ đã qua nên chưa biết nhịp độ
}
outlook-expected = { $value } ({ $met ->
    [yes] đạt
   *[no] không đạt
})
outlook-target = Mục tiêu năm { $target }; từ đầu năm đến nay { $known ->
    [yes] { $value }
   *[no] chưa có kết quả
}.
outlook-needed = Cần làm: { $needed }.
outlook-forecast = Ước cả năm: { $expected }.
outlook-no-forecast = Không ước kết quả cả năm: { $silence }.

outlook-of = { $bounds ->
    [all] toàn bộ { $of } { $per } dự kiến của { $left } kỳ còn lại
    [least] ít nhất { $least } { $what } trong { $of } { $per } dự kiến của { $left } kỳ còn lại ({ $named ->
        [yes] bình quân từ { $low }
       *[no] từ { $low }
    } trở lên)
    [most] không quá { $most } { $what } trong { $of } { $per } dự kiến của { $left } kỳ còn lại ({ $named ->
        [yes] bình quân không quá { $high }
       *[no] không quá { $high }
    })
    [both] từ { $least } đến { $most } { $what } trong { $of } { $per } dự kiến của { $left } kỳ còn lại ({ $named ->
        [yes] bình quân từ { $low } đến { $high }
       *[no] từ { $low } đến { $high }
    })
   *[none] không cần thêm nếu { $left } kỳ còn lại có { $of } { $per } như dự kiến
}
outlook-beside = { $bounds ->
    [least] thêm ít nhất { $least } { $what } trong { $left } kỳ còn lại, khi dự kiến có thêm { $of } { $per }
    [most] thêm không quá { $most } { $what } trong { $left } kỳ còn lại, khi dự kiến có thêm { $of } { $per }
    [both] thêm từ { $least } đến { $most } { $what } trong { $left } kỳ còn lại, khi dự kiến có thêm { $of } { $per }
   *[none] không cần thêm, khi dự kiến có thêm { $of } { $per }
}
outlook-more = { $bounds ->
    [least] thêm ít nhất { $least } { $what } trong { $left } kỳ còn lại{ $left ->
        [1] { "" }
       *[other] { " " }(bình quân { $each } mỗi kỳ)
    }
    [most] thêm không quá { $most } { $what } trong { $left } kỳ còn lại
    [both] thêm từ { $least } đến { $most } { $what } trong { $left } kỳ còn lại
   *[none] không cần thêm
}
outlook-still = { $bounds ->
    [least] thêm { $least } { $what }
    [fewer] bớt { $most } { $what }
    [both] thêm từ { $least } đến { $most } { $what }
   *[none] giữ như hiện nay
}
outlook-impossible = { $kind ->
    [over] không thể đạt nữa, vì { $all ->
        [yes] phần đã thiếu không bù lại được
       *[no] phần đã vượt không giảm đi được
    }
    [volume] không thể đạt với số { $per } như đến nay; các kỳ còn lại phải có ít nhất { $volume } { $per } và { $all ->
        [yes] tất cả đều đạt
       *[no] không thêm { $what } nào
    }
   *[so] không thể đạt với số { $per } như đến nay
}
outlook-each = { $left ->
    [1] kỳ còn lại phải đạt { $target }
   *[other] mỗi kỳ trong { $left } kỳ còn lại phải đạt { $target }
}{ $rest ->
    [enough] { "" }
    [impossible] ; tính cả năm thì { $more }
   *[more] ; để cả năm đạt: { $more }
}

signed-at-risk = Nếu các kỳ còn lại như từ đầu năm đến nay, { $count } chỉ tiêu có nguy cơ không đạt mục tiêu cả năm{ $told ->
    [0] : { $indicators }
   *[other] , gồm { $again } chỉ tiêu nêu trên{ $more ->
        [yes] { " " }và: { $indicators }
       *[no] { "" }
    }
}.
signed-at-risk-indicator = { $name } ({ $known ->
    [yes] ước { $value }
   *[no] không thể đạt
}; mục tiêu { $goal })
