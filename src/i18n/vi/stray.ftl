# Những gì lẫn vào bảng số liệu (R22x): xung đột khi gộp, dòng tổng, dòng tiêu đề, mã bị Excel đổi.

# R220
merge-conflict = xung đột chưa xử lý xong khi gộp hai bản của tệp (dòng { $from }–{ $to })
    .label = từ đây đến dòng { $to } có hai bản khác nhau
    .last = đến đây
    .help = giữ lại bản đúng, xóa bản kia và các dòng dấu <<<<<<<, =======, >>>>>>>
    .explain = Khi hai người cùng sửa một tệp, git ghi cả hai bản vào tệp và ngăn bằng các dòng dấu <<<<<<<, =======, >>>>>>>. Bản nào đúng chỉ người lập báo cáo biết, nên không số nào nằm giữa các dấu được tính và tệp không được viết lại tự động. Mở tệp, giữ lại dòng đúng của từng số liệu, xóa dòng sai và các dòng dấu, rồi nộp lại.
    .before =
        metric,value
        <<<<<<< HEAD
        settled,1520
        =======
        settled,1530
        >>>>>>> van-phong-q1
    .after =
        metric,value
        settled,1530

# R221
rival-columns = không rõ cột nào là `{ $column }` ({ $also }): “{ $first }” hay “{ $found }”
    .label = có thể là cột này
    .first = hoặc cột này
    .expected = chỉ một cột là `{ $column }` hoặc `{ $also }`
    .help = đổi tên cột đúng thành `{ $column }` hoặc `{ $also }`, đổi tên hoặc xóa cột kia
    .explain = Tên cột như “Số liệu”, “Kết quả”, “Thực hiện” được hiểu là cột giá trị khi chỉ có một cột như vậy. Khi bảng có hai cột đều có thể là giá trị, ví dụ “Kế hoạch” bên cạnh “Thực hiện”, hoặc giá trị của hai quý, chương trình không chọn thay, và không dòng nào của tệp được tính. Cột mang đúng tên `giá trị` không bị nhầm với cột “Kế hoạch”.
    .before = mã;Kế hoạch;Thực hiện
    .after = mã;Kế hoạch;giá trị

# R222
total-row = { $valued ->
        [yes] “{ $found }” là dòng tổng, không phải dòng số liệu
       *[no] “{ $found }” là dòng tổng và không được dùng
    }
    .label = dòng tổng
    .help = xóa dòng này: tổng số do chương trình tự cộng
    .explain = Mỗi dòng báo cáo là một số liệu có mã trong kế hoạch. Dòng tổng cộng không có mã; nếu tính cả dòng này thì mọi số bị cộng hai lần. Chương trình tự cộng số liệu của các dòng, các đơn vị và các kỳ.
    .before =
        mã,giá trị
        settled-late,10
        Tổng cộng,1530
    .after =
        mã,giá trị
        settled-late,10

# R223
heading-row = { $reason ->
        [numbering] dòng “{ $found }” đánh số cột và không được dùng
       *[heading] “{ $found }” là dòng tiêu đề của một phần bảng{ $valued ->
            [yes] {" "}nhưng lại có giá trị
           *[no] {" "}và không được dùng
        }
    }
    .label = { $reason ->
        [numbering] số của các cột
       *[heading] không phải mã
    }
    .help = { $valued ->
        [yes] nếu đây là một số liệu thì ghi mã của nó; nếu không thì xóa giá trị
       *[no] xóa dòng này, hoặc chuyển chữ sang cột tên
    }
    .explain = Cột mã chỉ nhận mã của số liệu và nhiệm vụ. Dòng tiêu đề như “I. Cải cách thể chế” hay dòng đánh số cột (1), (2)… được giữ nguyên trong tệp nhưng không được tính. Dòng như vậy mà có giá trị thì không biết giá trị đó là của số liệu nào.
    .before =
        mã,giá trị
        I. Cải cách thủ tục hành chính,
        settled,1520
    .after =
        mã,giá trị
        settled,1520

# R224
text-below-table = { $reason ->
        [signature] “{ $found }” thuộc phần ký tên, không phải dòng số liệu
       *[footnote] “{ $found }” là ghi chú của bảng, không phải dòng số liệu
    }
    .label = không phải mã
    .help = { $reason ->
        [signature] xóa dòng này; chữ ký để ở bản giấy hoặc bản ký số
       *[footnote] chuyển nội dung sang cột ghi chú của dòng liên quan, rồi xóa dòng này
    }
    .explain = Phía dưới bảng thường có ghi chú, nguồn số liệu, nơi ký. Những dòng này được giữ nguyên trong tệp nhưng không được tính và không vào báo cáo tổng hợp. Ghi chú cho một số liệu thì viết ở cột ghi chú, cùng dòng với số liệu đó.
    .before =
        mã,giá trị,ghi chú
        settled,1520,
        Ghi chú: chưa gồm hồ sơ rút,,
    .after =
        mã,giá trị,ghi chú
        settled,1520,chưa gồm hồ sơ rút

# R225
rewritten-id = { $reason ->
        [twice] “{ $found }” có ở hai dòng, còn “{ $meant }” thì thiếu: một dòng có lẽ là “{ $meant }” bị Excel đổi
       *[once] “{ $found }” có lẽ là mã “{ $meant }” bị Excel đổi
    }
    .label = mã bị Excel đổi
    .first = dòng kia ở đây
    .plan = kế hoạch khai mã “{ $meant }” ở đây
    .expected = { $meant }
    .help = chọn định dạng Văn bản (Text) cho cột mã, rồi gõ lại mã đúng
    .help-restored = chọn định dạng Văn bản (Text) cho cột mã (hoặc gõ dấu ' trước mã), rồi gõ lại “{ $meant }”{ $reason ->
        [twice] {" "}ở đúng dòng của nó
       *[once] { "" }
    }
    .help-several = chọn định dạng Văn bản (Text) cho cột mã, rồi gõ lại mã đúng: { $candidates }
    .explain = Excel coi những mã giống số hay ngày tháng là số và ngày: 1.10 thành 1.1, 001 thành 1, 1-2 thành 02/Jan, 1E5 thành 100000. Mã đã bị đổi thì số liệu không còn biết của dòng nào. Chọn định dạng Văn bản (Text) cho cột mã trước khi gõ, hoặc dùng mẫu do “reform template” tạo, trong đó cột mã đã khóa.
    .before =
        mã,giá trị
        1.1,15
    .after =
        mã,giá trị
        1.10,15

# R226
other-period-in-header = cột giá trị ghi “{ $found }”, còn tệp nằm ở kỳ { $period }
    .label = kỳ khác
    .expected = số liệu của { $period }
    .help = nếu số liệu là của { $other } thì chuyển tệp sang reports/{ $year }/{ $other-id }/; nếu không thì sửa tên cột
    .explain = Tên cột giá trị nêu một kỳ khác với thư mục chứa tệp. Có thể tệp của kỳ trước được dùng lại mà chưa sửa tên cột, cũng có thể tệp bị đặt sai thư mục; khi đó số liệu của kỳ này là của kỳ khác.
    .before =
        reports/2022/q2/van-phong.csv: mã;Giá trị quý I
    .after =
        reports/2022/q2/van-phong.csv: mã;Giá trị quý II
